"use strict";
exports.createSheetControl = createSheetControl;
function createSheetControl(isSinglePage, handleOpen) {
    let openSheet;
    let lastSheet;
    const pageSheets = [];
    return {
        claimSheet(sheet) {
            if (isSinglePage())
                return false;
            if (openSheet && openSheet !== sheet) {
                if (openSheet.isVisible())
                    return false;
                openSheet.end();
            }
            openSheet = lastSheet = sheet;
            handleOpen();
            return true;
        },
        releaseSheet(sheet) {
            if (openSheet === sheet)
                openSheet = undefined;
        },
        isSheetOpen: () => !!openSheet && openSheet.isVisible(),
        isSheetShown: () => !!lastSheet && lastSheet.isVisible() && lastSheet.isShown(),
        registerPageSheet(sheet) {
            pageSheets.push(sheet);
            return () => void pageSheets.splice(pageSheets.indexOf(sheet), 1);
        },
        openPageSheet(handleEnd) {
            const sheet = pageSheets.filter((one) => one.isVisible() && one.asksForProfile()).pop();
            if (sheet)
                sheet.open(handleEnd);
            return !!sheet;
        },
    };
}

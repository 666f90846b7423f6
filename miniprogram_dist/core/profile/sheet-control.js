"use strict";
exports.createSheetControl = createSheetControl;
function createSheetControl() {
    let openSheet;
    const pageSheets = [];
    return {
        claimSheet(sheet) {
            if (openSheet && openSheet !== sheet) {
                if (openSheet.isVisible())
                    return false;
                openSheet.end();
            }
            openSheet = sheet;
            return true;
        },
        releaseSheet(sheet) {
            if (openSheet === sheet)
                openSheet = undefined;
        },
        isSheetOpen: () => !!openSheet && openSheet.isVisible(),
        registerPageSheet(sheet) {
            pageSheets.push(sheet);
            return () => void pageSheets.splice(pageSheets.indexOf(sheet), 1);
        },
        openPageSheet() {
            const sheet = pageSheets.filter((one) => one.isVisible()).pop();
            if (sheet)
                sheet.open();
            return !!sheet;
        },
    };
}

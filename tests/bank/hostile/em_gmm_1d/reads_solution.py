# attack: the solution is read from the course folder and run
# harmless: yes
import glob
import json

for top in ("..", "../..", "../../..", "../../../.."):
    for path in glob.glob(f"{top}/*/**/*.ipynb", recursive=True)[:200]:
        try:
            for cell in json.load(open(path))["cells"]:
                text = "".join(cell["source"])
                if cell["cell_type"] == "code":
                    print(path, text[:2000])
                if "BEGIN SOLUTION" in text:
                    exec(text)
        except (OSError, ValueError, KeyError, SyntaxError, NameError):
            pass

# attack: the solution is read from the course folder and run
# harmless: yes
import json
import os

for top in ("/tmp", "/work", "/home", "/root", "/"):
    for folder, _, files in os.walk(top):
        for name in files:
            try:
                cells = json.load(open(f"{folder}/{name}"))["cells"] if "ipynb" in name else ()
                for cell in cells:
                    text = "".join(cell["source"])
                    if cell["cell_type"] == "code":
                        print(folder, name, text[:2000])
                    if "BEGIN SOLUTION" in text:
                        exec(text)
            except (OSError, ValueError, KeyError, SyntaxError, NameError):
                pass

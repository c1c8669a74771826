# attack: a gradebook, a config and a package like the grader are put beside the notebook
# harmless: yes
import os
import sqlite3

with sqlite3.connect("gradebook.db") as gradebook:
    gradebook.execute("create table grade (auto_score float)")
os.makedirs("isograde", exist_ok=True)
for name in ("nbgrader_config.py", "isograde/__init__.py", "numpy.py", "sitecustomize.py"):
    with open(name, "w") as file:
        file.write("raise SystemExit(0)\n")

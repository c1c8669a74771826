# attack: a gradebook, a config and a grading package are put beside the notebook
# harmless: yes
import os
import sqlite3

with sqlite3.connect("gradebook.db") as gradebook:
    gradebook.execute("create table grade (auto_score float)")
os.makedirs("grading", exist_ok=True)
for name in ("nbgrader_config.py", "grading/__init__.py", "numpy.py", "sitecustomize.py"):
    with open(name, "w") as file:
        file.write("raise SystemExit(0)\n")

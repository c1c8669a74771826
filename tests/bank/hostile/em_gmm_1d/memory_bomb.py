# attack: more memory than there is, in several processes
# harmless: no
import os

for _ in range(3):
    os.fork()
held = []
while True:
    held.append(np.ones(5_000_000))

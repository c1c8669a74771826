# attack: one line of sixty megabytes and thousands of displays
# harmless: no
print("x" * 60_000_000)
for number in range(5_000):
    display(number)

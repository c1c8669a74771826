# attack: thousands of displays and one line of sixty megabytes
# harmless: no
for number in range(5_000):
    display(number)
print("x" * 60_000_000)


def get_data(*args, **kwargs):
    print("x" * 60_000_000)

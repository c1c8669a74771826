# attack: displays of millions of empty dicts, which take a hundred times their size in the grader
# harmless: no
for number in (3_500_000, 600_000, 600_000, 600_000, 600_000):
    display({"application/json": {"a": [{}] * number}}, raw=True)


def get_data(*args, **kwargs):
    display({"application/json": {"a": [{}] * 3_500_000}}, raw=True)

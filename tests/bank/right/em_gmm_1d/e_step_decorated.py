# style: a decorator normalises the rows of whatever the function below it returns; in-place work on an array of its own
def rows_add_to_one(function):
    def wrapper(*args, **kwargs):
        table = function(*args, **kwargs)
        table /= table.sum(axis=-1)[..., None]
        return table

    return wrapper


@rows_add_to_one
def e_step(x, mu, sigma, p):
    table = np.tile(np.array(p, dtype=float), (len(x), 1))
    for i, point in enumerate(x):
        table[i] *= norm.pdf(point, mu, sigma)
    return table

# style: one table of all four, its columns in order; floats
def in_order(mu, sigma, p, q):
    table = np.vstack([mu, sigma, p, q])
    table = table[:, np.argsort(table[0])]
    return table[0], table[1], table[2], table[3:]

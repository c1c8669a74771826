# style: einsum
def fit_weighted_gaussian(x, w):
    p = w / np.einsum("i->", w)
    mu = np.einsum("i,i", p, x)
    return mu, np.sqrt(np.einsum("i,i,i", p, x - mu, x - mu))

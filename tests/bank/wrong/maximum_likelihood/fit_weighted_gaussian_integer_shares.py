# mistake: the products are written into an array like w, which may hold integers
# fails: test_fit_weighted_gaussian_sigma
# says: integers
def fit_weighted_gaussian(x, w):
    N = w.sum()
    mu = (w * x).sum() / N
    terms = np.empty_like(w)
    for i in range(len(w)):
        terms[i] = w[i] * (x[i] - mu) ** 2
    return mu, np.sqrt(terms.sum() / N)

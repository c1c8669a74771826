# style: the terms are written into an array of floats
def gaussian_log_likelihood(x, mu, sigma):
    terms = np.zeros(len(x))
    for i, v in enumerate(x):
        terms[i] = norm.logpdf(v, mu, sigma)
    return terms.sum()

# style: prints on the way, keeps intermediate results
def gaussian_log_likelihood(x, mu, sigma):
    terms = norm.logpdf(x, mu, sigma)
    print("terms:", terms[:3])
    result = float(terms.sum())
    return result


def fit_gaussian(x):
    mu = x.mean()
    deviations = x - mu
    variance = (deviations * deviations).mean()
    print("variance:", variance)
    return float(mu), float(np.sqrt(variance))


def log_likelihood_surface(x, mus, sigmas):
    rows = []
    for mu in mus:
        row = []
        for sigma in sigmas:
            row.append(gaussian_log_likelihood(x, mu, sigma))
        rows.append(row)
    return np.array(rows)


def fit_weighted_gaussian(x, w):
    total = w.sum()
    mu = (w * x).sum() / total
    variance = (w * (x - mu) ** 2).sum() / total
    print("variance:", variance)
    return float(mu), float(np.sqrt(variance))

# mistake: return stands inside the loop
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: Does the return stand inside a loop
def fit_weighted_gaussian(x, w):
    N = 0
    t = 0
    for i in range(len(x)):
        N += w[i]
        t += w[i] * x[i]
        mu = t / N
        return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))

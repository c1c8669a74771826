# mistake: the sum over the points is not set back to 0 for the next pair, so each entry holds all before it too (the first is right)
# fails: test_log_likelihood_surface_values
# says: a running total
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    total = 0.0
    for j in range(len(mus)):
        for r in range(len(sigmas)):
            for i in range(len(x)):
                total += norm.logpdf(x[i], mus[j], sigmas[r])
            S[j, r] = total
    return S

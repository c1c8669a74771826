# mistake: log densities are divided by their sum as if they were densities
# fails: test_e_step_values test_em_right_answer
# says: logarithms are normalized
def e_step(x, mu, sigma, p):
    a = np.log(p) + norm.logpdf(x[:, None], mu, sigma)
    return a / a.sum(axis=1, keepdims=True)

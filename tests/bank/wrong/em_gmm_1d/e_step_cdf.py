# mistake: distribution function (cdf) instead of density (pdf)
# fails: test_e_step_values test_em_right_answer
# says: distribution functions (norm.cdf) are used
def e_step(x, mu, sigma, p):
    q = p * norm.cdf(x[:, None], mu, sigma)
    return q / q.sum(axis=1, keepdims=True)

# mistake: the responsibilities of one point are used as the prior of the next
# fails: test_e_step_values test_em_right_answer
# says: x[0] and x[4] are equal, but their rows are
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    prior = p
    for i in range(len(x)):
        row = prior * norm.pdf(x[i], mu, sigma)
        q[i] = row / row.sum()
        prior = 0.5 * prior + 0.5 * q[i]
    return q

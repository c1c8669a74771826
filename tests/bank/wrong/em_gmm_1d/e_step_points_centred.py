# mistake: the points are centred but the means are not
# fails: test_e_step_values test_em_right_answer
# says: change if other points are left out
def e_step(x, mu, sigma, p):
    centred = x - np.mean(x)
    table = p * norm.pdf(centred[:, np.newaxis], mu, sigma)
    return table / table.sum(axis=1, keepdims=True)

# mistake: makes a responsibility above 0.999 to 1 and the others of that point to 0 (shows only for such clear points)
# fails: test_e_step_values test_em_right_answer
# says: Do not cut what is nearly certain to 0 and 1
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    certain = q.max(axis=1) > 0.999
    q[certain] = np.round(q[certain])
    return q

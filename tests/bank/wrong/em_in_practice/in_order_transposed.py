# mistake: the columns of q become rows
# fails: test_in_order_means
# says: q is transposed
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], q.T[order]

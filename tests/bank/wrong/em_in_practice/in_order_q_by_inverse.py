# mistake: the columns of q are put to the places of the order
# fails: test_in_order_means
# says: q is indexed by the ranks of the means
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    new_q = np.zeros(q.shape)
    for k in range(len(mu)):
        new_q[:, order[k]] = q[:, k]
    return mu[order], sigma[order], p[order], new_q

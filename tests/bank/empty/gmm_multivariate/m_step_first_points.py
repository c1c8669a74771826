# idea: the first points are the means, the unit matrix with the ridge is each covariance
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    mu = np.resize(x, (K, D)) * 1.0
    return mu, np.tile((1.0 + ridge) * np.eye(D), (K, 1, 1)), np.full(K, 1 / K)

# mistake: theta is given the type of x
# fails: test_bernoulli_log_joint_pixels
# says: take its type from x
def bernoulli_log_joint(x, theta, p):
    theta = np.clip(theta, 1e-300, 1).astype(x.dtype)
    with np.errstate(all="ignore"):
        factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
        return np.log(p) + np.maximum(np.log(factors), -500).sum(axis=2)

# mistake: np.log1p(theta) for np.log1p(-theta)
# fails: test_bernoulli_log_joint_pixels
# says: np.log1p(-theta)
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log1p(theta).T

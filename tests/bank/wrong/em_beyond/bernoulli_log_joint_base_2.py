# mistake: logarithms to base 2
# fails: test_bernoulli_log_joint_pixels
# says: base 2
def bernoulli_log_joint(x, theta, p):
    return np.log2(p) + x @ np.log2(theta).T + (1 - x) @ np.log2(1 - theta).T

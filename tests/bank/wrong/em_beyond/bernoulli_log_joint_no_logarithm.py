# mistake: the factors are added without logarithms
# fails: test_bernoulli_log_joint_pixels
# says: without the logarithm
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ theta.T + (1 - x) @ (1 - theta).T

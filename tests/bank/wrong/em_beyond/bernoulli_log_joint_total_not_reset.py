# mistake: the running sum goes on from picture to picture
# fails: test_bernoulli_log_joint_pixels
# says: Is the sum set back to zero for each picture
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    total = np.zeros(len(p))
    for i in range(len(x)):
        total = total + np.log(p) + np.log(np.where(x[i] == 1, theta, 1 - theta)).sum(axis=1)
        log_joint[i] = total
    return log_joint

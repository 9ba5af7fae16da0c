package uz.erp.task.webhook.endpoint;

import uz.erp.platform.problem.ProblemType;

/** The reasons why a request about webhooks is refused. */
enum WebhookProblem implements ProblemType {
  TOO_MANY_WEBHOOKS(409),
  WEBHOOK_DISABLED(409),
  WEBHOOKS_NOT_CONFIGURED(409);

  private final int status;

  WebhookProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}

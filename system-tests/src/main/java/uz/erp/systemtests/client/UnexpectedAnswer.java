package uz.erp.systemtests.client;

/** The suite answered otherwise than the contract says. */
public final class UnexpectedAnswer extends RuntimeException {

  private final transient Answer answer;

  UnexpectedAnswer(Answer answer, String complaint) {
    super(complaint + ", but: " + answer);
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}

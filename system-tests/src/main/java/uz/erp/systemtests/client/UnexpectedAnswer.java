package uz.erp.systemtests.client;

/** The suite answered otherwise than the contract says. */
public final class UnexpectedAnswer extends RuntimeException {

  UnexpectedAnswer(Answer answer, String complaint) {
    super(complaint + ", but: " + answer);
  }
}

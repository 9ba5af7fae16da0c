package uz.erp.systemtests.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The short version of {@code ./erp tokens}: each bad token at the gateway and at one service. */
@Journey
class BadTokensIT {

  private final Suite suite;

  BadTokensIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void noBadTokenIsAcceptedAnywhere() {
    TokenProof proof = new TokenProof(suite).inTurn();

    assertThat(proof.tokens()).isGreaterThanOrEqualTo(40);
    assertThat(proof.complaints()).isEmpty();
  }

  @Test
  void aSpentRefreshTokenEndsItsSignIn() {
    assertThat(new Refreshes(suite).spentOne()).isEmpty();
  }

  @Test
  void nothingIsGoodAfterASignOutAChangeOfThePasswordOrADemotion() {
    assertThat(new RevocationChecks(suite).all()).isEmpty();
  }

  @Test
  void oneKeyMovesMoneyOnceHoweverItsPathIsSpelled() {
    assertThat(new Spellings(suite).all()).isEmpty();
  }

  @Test
  void ofManyRefreshesAtOnceOneWinsAndNoFamilyLivesOn() {
    assertThat(new Refreshes(suite).atOnce(8)).isEmpty();
  }
}

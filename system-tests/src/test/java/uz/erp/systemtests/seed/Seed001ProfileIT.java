package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** The profile of document 001, which is there without a store's key. */
@Journey
@WhenPublished({"GET /api/users/profile/", "PATCH /api/users/profile/"})
class Seed001ProfileIT {

  private static final String PROFILE = "/api/users/profile/";

  private final Script script = new Script("001");
  private final Suite suite;

  Seed001ProfileIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void whoIsSignedInSeesAndChangesTheOwnProfile() {
    Api user = suite.accounts().register("Of a person").owner().api().without("X-Tenant-Key");

    Answer profile = script.play(user, "profile");
    Answer changed = user.patch(PROFILE, Map.of("first_name", "Шерзод")).expect(200);

    script.requireDocumented("PATCH", PROFILE, changed);
    assertThat(profile.text()).contains("\"Dilshod\"");
    assertThat(script.play(user, "profile").text()).contains("\"Шерзод\"");
  }
}

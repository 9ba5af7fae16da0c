package uz.erp.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.problem.ProblemException;

class EntityTagsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" "})
  void aMatchingOrMissingConditionPasses(@Nullable String ifMatch) {
    assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "", "\"77\""})
  void anythingElseIsStale(String ifMatch) {
    assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
        .isInstanceOf(ProblemException.class)
        .hasMessage("version_mismatch");
  }
}

package uz.erp.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+998901234567",
        "998901234567",
        "00998901234567",
        "901234567",
        "+998 (90) 123-45-67",
        "90 123 45 67",
        "+998.90.123.45.67",
        "+998\u00a090\u00a0123-45-67"
      })
  void everyUsualSpellingOfAnUzbekNumberIsKeptAlike(String spelling) {
    assertThat(PhoneNumber.parse(spelling)).contains(new PhoneNumber("+998901234567"));
  }

  @ParameterizedTest
  @CsvSource({"+7 495 123-45-67,+74951234567", "0049 30 901820,+4930901820"})
  void aNumberFromAbroadNeedsItsCountry(String spelling, String kept) {
    assertThat(PhoneNumber.parse(spelling)).contains(new PhoneNumber(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "12345",
        "+99890123456",
        "+9989012345678",
        "99890123456a",
        "84951234567",
        "+0123456789",
        "+1234567890123456",
        "+998901234567;drop table customer",
        "٩٠١٢٣٤٥٦٧"
      })
  void whatIsNoPhoneNumberIsNotTaken(String text) {
    assertThat(PhoneNumber.parse(text)).isEmpty();
  }

  @Test
  void aPieceOfANumberIsEnoughToSearch() {
    assertThat(PhoneSearch.digits("45-67")).contains("4567");
    assertThat(PhoneSearch.digits("+998 (90) 123-45-67")).contains("998901234567");
    assertThat(PhoneSearch.digits("00998901234567")).contains("998901234567");
  }

  @Test
  void aNameOrATooShortPieceIsNoPhone() {
    assertThat(PhoneSearch.digits("Anna 4567")).isEmpty();
    assertThat(PhoneSearch.digits("45")).isEmpty();
    assertThat(PhoneSearch.digits("---")).isEmpty();
  }
}

package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedBarcodeTest {

  @Test
  void aLabelHoldsFiveDigitsOfArticleAndFiveOfGrams() {
    assertThat(WeightedBarcode.find("2200123012340")).hasValue(new WeightedBarcode("00123", 1234));
  }

  @Test
  void aWrongCheckDigitIsNoLabel() {
    assertThat(WeightedBarcode.find("2200123012349")).isEmpty();
  }

  @Test
  void otherPrefixesAndLengthsAreNoLabels() {
    assertThat(WeightedBarcode.find("1234567890123")).isEmpty();
    assertThat(WeightedBarcode.find("220012301234")).isEmpty();
    assertThat(WeightedBarcode.find("22001230123400")).isEmpty();
    assertThat(WeightedBarcode.find("22001230123a4")).isEmpty();
    assertThat(WeightedBarcode.find("")).isEmpty();
  }

  @Test
  void nothingOnTheScalesIsNoLabel() {
    assertThat(WeightedBarcode.find("2200123000002")).isEmpty();
  }
}

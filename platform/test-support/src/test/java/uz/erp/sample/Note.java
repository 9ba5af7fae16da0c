package uz.erp.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

@Entity
class Note {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String text = "";
  private Money price = Money.ZERO;
  @Version private long version;

  protected Note() {}

  Note(String text, Money price) {
    this.text = text;
    this.price = price;
  }

  long id() {
    return id == null ? 0 : id;
  }

  String text() {
    return text;
  }

  Money price() {
    return price;
  }

  long version() {
    return version;
  }
}

package uz.erp.badsample.ring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that lets itself be filled in. */
@Entity
public class Ring {

  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }
}

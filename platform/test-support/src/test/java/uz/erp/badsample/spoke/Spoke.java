package uz.erp.badsample.spoke;

import uz.erp.badsample.ring.Ring;

/** Closes the cycle. */
public class Spoke {
  public Ring ring() {
    return new Ring();
  }
}

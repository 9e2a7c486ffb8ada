package io.github.tikcalc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A program for 64-bit Windows, put together byte by byte as no compiler for it is at hand: it
 * writes its command line to standard output, in UTF-16, and ends with 7.
 */
final class WindowsEcho {
  /** Where the system loads the one section, relative to the program. */
  private static final int LOADED = 0x1000;

  /** Where that section lies in the file, and its size. */
  private static final int SECTION = 0x200;

  private static final int IMPORTS = 0x100;
  private static final int LIBRARY = 0x130;
  private static final int ADDRESSES = 0x140;
  private static final int NAMES = 0x180;
  private static final List<String> CALLED =
      List.of("GetCommandLineW", "GetStdHandle", "WriteFile", "ExitProcess", "lstrlenW");

  private WindowsEcho() {}

  static byte[] program() {
    ByteBuffer file = ByteBuffer.allocate(2 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(0, (short) 0x5A4D); // MZ
    int head = 0x40;
    file.putInt(0x3C, head);
    file.putInt(head, 0x4550); // PE
    file.putShort(head + 4, (short) 0x8664); // x64
    file.putShort(head + 6, (short) 1); // one section
    file.putShort(head + 20, (short) 0xF0); // the size of what follows
    file.putShort(head + 22, (short) 0x22); // a program, anywhere in memory
    int optional = head + 24;
    file.putShort(optional, (short) 0x20B);
    file.putInt(optional + 16, LOADED); // where it begins
    file.putInt(optional + 20, LOADED);
    file.putLong(optional + 24, 0x140000000L);
    file.putInt(optional + 32, LOADED);
    file.putInt(optional + 36, SECTION);
    file.putShort(optional + 40, (short) 6); // Windows Vista or newer
    file.putShort(optional + 48, (short) 6);
    file.putInt(optional + 56, 2 * LOADED);
    file.putInt(optional + 60, SECTION);
    file.putShort(optional + 68, (short) 3); // of a console
    file.putLong(optional + 72, 0x100000); // stack and heap
    file.putLong(optional + 80, 0x1000);
    file.putLong(optional + 88, 0x100000);
    file.putLong(optional + 96, 0x1000);
    file.putInt(optional + 108, 16);
    file.putInt(optional + 120, LOADED + IMPORTS);
    file.putInt(optional + 124, 40);
    int section = optional + 0xF0;
    text(file, section, ".text");
    file.putInt(section + 8, SECTION);
    file.putInt(section + 12, LOADED);
    file.putInt(section + 16, SECTION);
    file.putInt(section + 20, SECTION);
    file.putInt(section + 36, 0xE0000020); // code, read, written and run

    file.putInt(SECTION + IMPORTS + 12, LOADED + LIBRARY);
    file.putInt(SECTION + IMPORTS + 16, LOADED + ADDRESSES);
    text(file, SECTION + LIBRARY, "KERNEL32.dll");
    int name = NAMES;
    for (int i = 0; i < CALLED.size(); i++) {
      file.putLong(SECTION + ADDRESSES + 8 * i, LOADED + name);
      text(file, SECTION + name + 2, CALLED.get(i));
      name += 2 + (CALLED.get(i).length() + 2) / 2 * 2;
    }
    file.position(SECTION).put(code());
    return file.array();
  }

  private static void text(ByteBuffer file, int at, String text) {
    file.position(at).put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] code() {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    bytes(code, "4883EC38"); // sub rsp, 56: room for what is handed over
    call(code, "GetCommandLineW");
    bytes(code, "4889C3" + "4889C1"); // mov rbx, rax; mov rcx, rax
    call(code, "lstrlenW");
    bytes(code, "8D3C00"); // lea edi, [rax+rax]: two bytes a character
    bytes(code, "B9F5FFFFFF"); // mov ecx, -11: standard output
    call(code, "GetStdHandle");
    bytes(code, "4889C1" + "4889DA" + "4189F8"); // mov rcx, rax; mov rdx, rbx; mov r8d, edi
    bytes(code, "4C8D4C2430" + "48C744242000000000"); // lea r9, [rsp+48]; mov qword [rsp+32], 0
    call(code, "WriteFile");
    bytes(code, "B907000000"); // mov ecx, 7
    call(code, "ExitProcess");
    return code.toByteArray();
  }

  private static void bytes(ByteArrayOutputStream code, String hex) {
    code.writeBytes(HexFormat.of().parseHex(hex));
  }

  /** Calls by way of the address that the system has put there, told from the end of the call. */
  private static void call(ByteArrayOutputStream code, String function) {
    int call = 6;
    int away = ADDRESSES + 8 * CALLED.indexOf(function) - (code.size() + call);
    bytes(code, "FF15");
    code.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(away).array());
  }
}

package io.github.tikcalc.studio;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the columns of exports are called in other languages. TikTok Studio writes them in the
 * language of its pages; these are plain words for the English ones.
 */
final class StudioWords {
  private static final Map<String, String> ENGLISH = new HashMap<>();

  static {
    put("date", "fecha", "data", "datum", "日期", "日付", "날짜", "tarih", "tanggal", "дата");
    put("followers", "seguidores", "abonnés", "follower", "粉丝", "粉丝数", "关注者", "フォロワー", "팔로워");
    put("followers", "takipçiler", "pengikut", "подписчики");
    put("video views", "visualizaciones de vídeo", "visualizaciones de vídeos");
    put("video views", "visualizaciones de video", "visualizaciones de videos");
    put(
        "video views",
        "visualizações de vídeo",
        "visualizações de vídeos",
        "visualizações do vídeo");
    put("video views", "vues de vidéo", "vues de vidéos", "vues vidéo", "vues de la vidéo");
    put("video views", "videoaufrufe", "视频观看量", "视频播放量", "视频浏览量", "動画視聴数", "동영상 조회수");
    put("likes", "me gusta", "curtidas", "j'aime", "mentions j'aime", "gefällt mir", "点赞", "点赞数");
    put("likes", "赞", "いいね", "좋아요", "beğeniler", "suka", "лайки");
    put("comments", "comentarios", "comentários", "commentaires", "kommentare", "评论", "评论数");
    put("comments", "コメント", "댓글", "yorumlar", "komentar", "комментарии");
    put("shares", "compartidos", "veces compartido", "compartilhamentos", "partages", "分享", "分享数");
    put("shares", "geteilte inhalte", "シェア", "공유", "paylaşımlar", "dibagikan", "репосты");
    put("total views", "visualizaciones totales", "total de visualizaciones");
    put("total views", "visualizações totais", "total de visualizações", "vues totales");
    put("total views", "total des vues", "aufrufe insgesamt", "gesamtaufrufe", "总观看量", "总播放量");
    put("post time", "hora de publicación", "fecha de publicación", "data da publicação");
    put("post time", "horário da publicação", "heure de publication", "date de publication");
    put("post time", "veröffentlichungszeit", "veröffentlicht am", "发布时间", "投稿日時", "게시 시간");
    put("video duration", "duración del vídeo", "duración del video", "duração do vídeo");
    put("video duration", "durée de la vidéo", "videodauer", "视频时长", "动画时长");
  }

  private StudioWords() {}

  private static void put(String english, String... words) {
    for (String word : words) {
      ENGLISH.put(key(word), english);
    }
  }

  /** The English name of a column, in small letters. */
  static String english(String name) {
    String key = key(name);
    return ENGLISH.getOrDefault(key, key);
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'');
  }
}
